using System.Globalization;
using System.Text;
using StreamPlatform.Standins.Cassandra.Cql;

namespace StreamPlatform.Standins.Cassandra.Types;

// What is written in a statement, as the bytes of the type that its place wants.
internal static class Literals
{
    public static byte[] Encode(CqlType type, Literal literal)
    {
        try
        {
            return (type.Code, literal.Kind) switch
            {
                (CqlCode.Text, LiteralKind.Text) => Bytes.Of(literal.Text),
                (CqlCode.Ascii, LiteralKind.Text) => Validation.Checked(type, Bytes.Of(literal.Text)),
                (CqlCode.Blob, LiteralKind.Blob) => Convert.FromHexString(literal.Text.AsSpan(2)),
                (CqlCode.Boolean, LiteralKind.Boolean) => Bytes.Of(bool.Parse(literal.Text)),
                (CqlCode.Uuid or CqlCode.Timeuuid, LiteralKind.Uuid) => Validation.Checked(type, Bytes.Of(Guid.Parse(literal.Text))),
                (CqlCode.Double, LiteralKind.Integer or LiteralKind.Decimal) => Bytes.Of(double.Parse(literal.Text, CultureInfo.InvariantCulture)),
                (CqlCode.Float, LiteralKind.Integer or LiteralKind.Decimal) => Bytes.Of(float.Parse(literal.Text, CultureInfo.InvariantCulture)),
                (CqlCode.Tinyint or CqlCode.Smallint or CqlCode.Int or CqlCode.Bigint, LiteralKind.Integer) => Bytes.Whole(type, Whole(literal)),
                (CqlCode.Timestamp, LiteralKind.Integer) => Bytes.Of(Whole(literal)),
                (CqlCode.Timestamp, LiteralKind.Text) => Bytes.Of(Moment(literal.Text)),
                (CqlCode.Date, LiteralKind.Integer) => Bytes.Of((int)checked((uint)Whole(literal))),
                (CqlCode.Date, LiteralKind.Text) => Bytes.Of(Day(literal.Text)),
                (CqlCode.Inet, LiteralKind.Text) => System.Net.IPAddress.Parse(literal.Text).GetAddressBytes(),
                _ => throw CqlError.Invalid($"Invalid {literal.Kind.CqlName()} constant ({literal.Text}) for a value of type {type}"),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw CqlError.Invalid($"Unable to make a value of type {type} from '{literal.Text}'");
        }
    }

    // The type of a literal that stands alone, as in a function's argument.
    public static long Milliseconds(Literal literal) => literal.Kind == LiteralKind.Integer ? Whole(literal) : Moment(literal.Text);

    private static long Whole(Literal literal) => long.Parse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static long Moment(string text) => DateTimeOffset
        .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        .ToUnixTimeMilliseconds();

    // Days around 2^31, which is 1970-01-01.
    private static int Day(string text)
    {
        var days = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return days ^ int.MinValue;
    }
}
