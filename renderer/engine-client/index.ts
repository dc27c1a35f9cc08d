export type { AskOptions, ClientEvent, EngineClient, Hello } from './client.ts';
export type { Port } from './port.ts';
