export type { AskOptions, ClientEvent, EngineClient, Hello } from './client.ts';
export { createClient } from './create-client.ts';
export { type MessageEnd, portOverMessages } from './message-port.ts';
export type { Port } from './port.ts';
export { openWebSocket, portOverSocket } from './web-socket.ts';
