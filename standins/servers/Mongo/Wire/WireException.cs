namespace StreamPlatform.Standins.Mongo.Wire;

// The bytes are not a message: there is nothing to answer to, the connection ends.
internal sealed class WireException(string message) : Exception(message);
