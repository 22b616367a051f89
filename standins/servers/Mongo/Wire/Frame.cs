namespace StreamPlatform.Standins.Mongo.Wire;

// One whole message: its header, and the bytes behind it.
internal readonly record struct Frame(MessageHeader Header, ReadOnlyMemory<byte> Payload);
