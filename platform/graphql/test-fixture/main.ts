import { serveProcess } from '../serve-process.ts';
import { notes } from './subgraph.ts';

await serveProcess(notes, process);
