import { NotFoundException } from '@nestjs/common';

/** The one answer for what does not exist and for what somebody may not see: nobody learns which it was. */
export function missing(): NotFoundException {
  return new NotFoundException('Expected something that you may see, but there is nothing at this address');
}
