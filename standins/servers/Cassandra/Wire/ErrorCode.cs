namespace StreamPlatform.Standins.Cassandra.Wire;

internal enum ErrorCode
{
    ServerError = 0x0000,
    ProtocolError = 0x000A,
    BadCredentials = 0x0100,
    Unavailable = 0x1000,
    SyntaxError = 0x2000,
    Unauthorized = 0x2100,
    Invalid = 0x2200,
    ConfigurationError = 0x2300,
    AlreadyExists = 0x2400,
    Unprepared = 0x2500,
}
