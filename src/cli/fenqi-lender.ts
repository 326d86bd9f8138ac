#!/usr/bin/env node
import { fenqiLender } from './lender/fenqiLender.js';
import { runProcess } from './main.js';

await runProcess(fenqiLender);
