using System.Text;

namespace StreamPlatform.Standins.Cassandra.Types;

// What a client sends must be a value of the type: bytes of another length would be read back wrong by everybody.
internal static class Validation
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static byte[] Checked(CqlType type, byte[] value)
    {
        switch (type.Code)
        {
            case CqlCode.Blob:
                break;
            case CqlCode.Text:
                CheckText(value);
                break;
            case CqlCode.Ascii when !Ascii.IsValid(value):
                throw CqlError.Invalid("Invalid byte in an ascii value");
            case CqlCode.Ascii:
                break;
            case CqlCode.Inet:
                CheckLength(type, value, value.Length == 16 ? 16 : 4);
                break;
            case CqlCode.List or CqlCode.Set or CqlCode.Map:
                return Collections.Normalize(type, [.. Collections.Split(type, value).Select((part, i) => Checked(PartType(type, i), part))]);
            default:
                CheckLength(type, value, Length(type.Code));
                break;
        }

        if (type.Code == CqlCode.Timeuuid && value[6] >> 4 != 1)
        {
            throw CqlError.Invalid("Invalid version for TimeUUID type.");
        }

        return value;
    }

    private static CqlType PartType(CqlType type, int index) => type.Key is not null && index % 2 == 0 ? type.Key : type.Element!;

    private static int Length(CqlCode code) => code switch
    {
        CqlCode.Boolean or CqlCode.Tinyint => 1,
        CqlCode.Smallint => 2,
        CqlCode.Int or CqlCode.Float or CqlCode.Date => 4,
        CqlCode.Uuid or CqlCode.Timeuuid => 16,
        _ => 8,
    };

    private static void CheckLength(CqlType type, byte[] value, int length)
    {
        if (value.Length != length)
        {
            throw CqlError.Invalid($"Expected {length} bytes for a {type} ({value.Length})");
        }
    }

    private static void CheckText(byte[] value)
    {
        try
        {
            Strict.GetCharCount(value);
        }
        catch (DecoderFallbackException)
        {
            throw CqlError.Invalid("String didn't validate.");
        }
    }
}
