import { type Caller, Demands, Me } from '@libs/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsObject } from 'class-validator';

import { DeskOfTasks } from './desk-of-tasks';

class Decision {
  /** By the keys of the form's fields; checked against the form itself. */
  @IsObject() values!: Record<string, unknown>;
}

@Controller('api/tasks/:taskId')
export class TasksIntakeController {
  constructor(private readonly desk: DeskOfTasks) {}

  @Post('claim')
  @HttpCode(200)
  @Demands('task.do')
  claim(@Me() caller: Caller, @Param('taskId') taskId: string) {
    return this.desk.claim(taskId, caller);
  }

  @Post('release')
  @HttpCode(200)
  @Demands('task.do')
  release(@Me() caller: Caller, @Param('taskId') taskId: string) {
    return this.desk.release(taskId, caller);
  }

  @Post('decide')
  @HttpCode(202)
  @Demands('task.do')
  decide(@Me() caller: Caller, @Param('taskId') taskId: string, @Body() { values }: Decision) {
    return this.desk.decide(taskId, values, caller);
  }
}
