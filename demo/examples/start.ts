import { listen } from '../http/listen.js';
import { createExamples } from './createExamples.js';

const { port } = await listen(createExamples(), Number(process.env['PORT'] ?? 4100));
console.log(`Examples: http://localhost:${port}`);
