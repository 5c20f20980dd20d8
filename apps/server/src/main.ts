import { Clock } from '@libs/base';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
@Controller() class X { @Get() x(){ return String(Clock); } }
@Module({ controllers: [X] }) class M {}
void NestFactory.create(M).then((a) => a.listen(3999)).then(()=>{console.log('up'); process.exit(0)});
