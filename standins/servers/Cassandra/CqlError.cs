using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra;

// What a client is told instead of a result.
internal class CqlError(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;

    // What some codes carry behind the message.
    public virtual void WriteDetails(BodyWriter body)
    {
    }

    public static CqlError Invalid(string message) => new(ErrorCode.Invalid, message);

    public static CqlError Syntax(string message) => new(ErrorCode.SyntaxError, message);

    public static CqlError Protocol(string message) => new(ErrorCode.ProtocolError, message);

    public static CqlError NotOffered(string what) => new(ErrorCode.Invalid, $"{what} is not offered by this stand-in");
}

internal sealed class AlreadyExistsError(string keyspace, string table, string message) : CqlError(ErrorCode.AlreadyExists, message)
{
    public override void WriteDetails(BodyWriter body)
    {
        body.String(keyspace);
        body.String(table);
    }
}

internal sealed class UnpreparedError(byte[] id)
    : CqlError(ErrorCode.Unprepared, $"Prepared query with ID {Convert.ToHexStringLower(id)} not found (either the query was not prepared on this host or it was forgotten)")
{
    public override void WriteDetails(BodyWriter body) => body.ShortBytes(id);
}

internal sealed class UnavailableError(Consistency consistency, int required, int alive)
    : CqlError(ErrorCode.Unavailable, $"Cannot achieve consistency level {consistency.CqlName()}")
{
    public override void WriteDetails(BodyWriter body)
    {
        body.Int16((short)consistency);
        body.Int32(required);
        body.Int32(alive);
    }
}
