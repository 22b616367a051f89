using System.Data;
using System.Globalization;
using Dapper;

namespace StreamPlatform.Postgres;

/// <summary>Npgsql reads <c>timestamptz</c> as a <see cref="DateTime"/> in UTC; the rooms speak of <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcTimestamps : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
        DateTimeOffset time => time,
        _ => throw new InvalidCastException(string.Create(CultureInfo.InvariantCulture, $"{value} is not a time.")),
    };

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        parameter.Value = value.ToUniversalTime();
    }
}
