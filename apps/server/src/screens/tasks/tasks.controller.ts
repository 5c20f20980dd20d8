import { type Caller, Demands, Me } from '@libs/auth';
import { reading } from '@libs/base';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';

import { TaskList, type TaskView } from './task-list';
import { TaskPages } from './task-page';

class TaskQuery {
  @IsOptional() @IsIn(['mine', 'group', 'all']) view?: TaskView;
}

@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly list: TaskList,
    private readonly pages: TaskPages,
  ) {}

  @Get()
  @Demands('task.do')
  tasks(@Me() caller: Caller, @Query() { view = 'group' }: TaskQuery) {
    return reading(() => this.list.of(caller, view));
  }

  @Get(':taskId')
  @Demands('task.do')
  task(@Me() caller: Caller, @Param('taskId') taskId: string) {
    return reading(() => this.pages.of(taskId, caller));
  }
}
