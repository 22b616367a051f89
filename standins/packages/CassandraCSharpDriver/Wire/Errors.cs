using System.Net;

namespace Cassandra.Wire;

// <code><message> and what belongs to the code: section 9.
internal static class Errors
{
    public static Exception Read(Frame frame, IPEndPoint host)
    {
        var body = new FrameReader(frame.Body);
        var code = body.Int32();
        var message = body.String();
        switch (code)
        {
            case 0x0000:
                return new ServerErrorException(message);
            case 0x000A:
                return new ProtocolErrorException(message);
            case 0x0100:
                return new AuthenticationException(message, host);
            case 0x1000:
                var level = (ConsistencyLevel)body.Int16();
                return new UnavailableException(level, body.Int32(), body.Int32());
            case 0x1001:
                return new OverloadedException(message);
            case 0x1002:
                return new IsBootstrappingException(message);
            case 0x1003:
                return new TruncateException(message);
            case 0x1100:
                var written = (ConsistencyLevel)body.Int16();
                return new WriteTimeoutException(written, body.Int32(), body.Int32(), body.String());
            case 0x1200:
                var read = (ConsistencyLevel)body.Int16();
                return new ReadTimeoutException(read, body.Int32(), body.Int32(), body.Byte() != 0);
            case 0x2000:
                return new SyntaxError(message);
            case 0x2100:
                return new UnauthorizedException(message);
            case 0x2200:
                return new InvalidQueryException(message);
            case 0x2300:
                return new InvalidConfigurationInQueryException(message);
            case 0x2400:
                return new AlreadyExistsException(body.String(), body.String());
            case 0x2500:
                return new PreparedQueryNotFoundException(message, body.ShortBytes());
            default:
                return new ProtocolErrorException($"Error 0x{code:x4}: {message}");
        }
    }
}
