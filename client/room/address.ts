// Each side of a room has its own address: a browser may hold both cookies, and the server must not have to guess.
export const roomOnConsole = (session: string): string => `/api/rooms/${encodeURIComponent(session)}`;

export const roomOnPhone = (session: string): string => `/api/my/rooms/${encodeURIComponent(session)}`;
