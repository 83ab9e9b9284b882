// y-websocket's own server, in memory as it comes: node peers/yWebsocketServer.mjs PORT
import { createServer } from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const http = createServer((_request, response) => response.end('okay'));
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
http.listen(Number(process.argv[2]), '127.0.0.1', () => process.send('listening'));
