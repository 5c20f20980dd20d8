import { UnprocessableEntityException } from '@nestjs/common';

/** What was sent does not fit; `fields` says where. Nothing was stored. */
export class Unfit extends UnprocessableEntityException {
  constructor(
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super({ message, fields });
  }
}
