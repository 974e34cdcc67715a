/** The media path as the room's pages use it. */
export { Camera, type CameraWishes, type Facing, type TrackState } from "./camera.js";
export { RoomEvents, type FeedNews, type GapNews, type RoomNews } from "./events.js";
export { RoomError } from "./http.js";
export { Publisher, type PublisherOptions, type PublisherState, type Word } from "./publisher.js";
export { Room, type RoomOptions } from "./room.js";
export { digest, stillFromFile, takeStill, type Still, type StillSource } from "./still.js";
export { Subscriber, type SubscriberOptions, type SubscriberState } from "./subscriber.js";
