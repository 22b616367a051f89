using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Planning;

// The functions that make values in a statement.
internal static class Functions
{
    public static CqlType ArgumentOf(string function) => function switch
    {
        "mintimeuuid" or "maxtimeuuid" => CqlType.Timestamp,
        "totimestamp" or "tounixtimestamp" => CqlType.Timeuuid,
        _ => throw Unknown(function),
    };

    public static byte[]? Call(Call call, CqlType wanted, Bindings bindings)
    {
        var (type, value) = (call.Function, call.Arguments.Count) switch
        {
            ("now", 0) => (CqlType.Timeuuid, TimeUuids.Next(bindings.Clock.GetUtcNow())),
            ("uuid", 0) => (new CqlType(CqlCode.Uuid), Bytes.Of(Guid.NewGuid())),
            ("currenttimestamp", 0) => (CqlType.Timestamp, Bytes.Of(bindings.Clock.GetUtcNow().ToUnixTimeMilliseconds())),
            ("mintimeuuid", 1) => (CqlType.Timeuuid, Apply(call, bindings, value => TimeUuids.Least(Bytes.ToWhole(value)))),
            ("maxtimeuuid", 1) => (CqlType.Timeuuid, Apply(call, bindings, value => TimeUuids.Greatest(Bytes.ToWhole(value)))),
            ("totimestamp", 1) => (CqlType.Timestamp, Apply(call, bindings, value => Bytes.Of(TimeUuids.UnixMilliseconds(value)))),
            ("tounixtimestamp", 1) => (CqlType.Bigint, Apply(call, bindings, value => Bytes.Of(TimeUuids.UnixMilliseconds(value)))),
            _ => throw Unknown(call.Function),
        };
        var fits = type.Code == wanted.Code || (type.Code == CqlCode.Timeuuid && wanted.Code == CqlCode.Uuid);
        return fits ? value : throw CqlError.Invalid($"Type error: cannot assign result of function {call.Function} (type {type}) to a value of type {wanted}");
    }

    private static byte[]? Apply(Call call, Bindings bindings, Func<byte[], byte[]> apply) =>
        bindings.Value(call.Arguments[0], ArgumentOf(call.Function)) is { } value ? apply(value) : null;

    private static CqlError Unknown(string function) => CqlError.Invalid($"Unknown function '{function}'");
}
