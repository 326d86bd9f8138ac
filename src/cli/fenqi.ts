#!/usr/bin/env node
import { runProcess } from './main.js';
import { fenqi } from './tags/fenqi.js';

await runProcess(fenqi);
