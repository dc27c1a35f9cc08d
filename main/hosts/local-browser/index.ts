export { PortTaken, type ServeOptions, type Serving, serve } from './serve.ts';
