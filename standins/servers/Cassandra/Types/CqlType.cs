using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Types;

internal enum CqlCode : short
{
    Ascii = 0x01,
    Bigint = 0x02,
    Blob = 0x03,
    Boolean = 0x04,
    Double = 0x07,
    Float = 0x08,
    Int = 0x09,
    Timestamp = 0x0B,
    Uuid = 0x0C,
    Text = 0x0D,
    Timeuuid = 0x0F,
    Inet = 0x10,
    Date = 0x11,
    Smallint = 0x13,
    Tinyint = 0x14,
    List = 0x20,
    Map = 0x21,
    Set = 0x22,
}

// Key is a map's key type, Element the type of what a collection holds.
internal sealed record CqlType(CqlCode Code, CqlType? Element = null, CqlType? Key = null, bool IsFrozen = false)
{
    private static readonly Dictionary<string, CqlType> Simple = Enum.GetValues<CqlCode>()
        .Where(code => code < CqlCode.List)
        .Select(code => new CqlType(code))
        .ToDictionary(type => type.ToString(), StringComparer.OrdinalIgnoreCase);

    public static readonly CqlType Text = new(CqlCode.Text);
    public static readonly CqlType Int = new(CqlCode.Int);
    public static readonly CqlType Bigint = new(CqlCode.Bigint);
    public static readonly CqlType Boolean = new(CqlCode.Boolean);
    public static readonly CqlType Double = new(CqlCode.Double);
    public static readonly CqlType Blob = new(CqlCode.Blob);
    public static readonly CqlType Timeuuid = new(CqlCode.Timeuuid);
    public static readonly CqlType Timestamp = new(CqlCode.Timestamp);

    public bool IsCollection => Code >= CqlCode.List;

    // Each element is a cell of its own, so that writers of different elements do not undo each other.
    public bool IsMultiCell => IsCollection && !IsFrozen;

    public bool IsNumber => Code is CqlCode.Tinyint or CqlCode.Smallint or CqlCode.Int or CqlCode.Bigint or CqlCode.Float or CqlCode.Double;

    public static CqlType? Named(string name) =>
        string.Equals(name, "varchar", StringComparison.OrdinalIgnoreCase) ? Text : Simple.GetValueOrDefault(name);

    public CqlType Freeze() => IsCollection ? this with { IsFrozen = true } : this;

    public void Write(BodyWriter body)
    {
        body.Int16((short)Code);
        Key?.Write(body);
        Element?.Write(body);
    }

    public override string ToString()
    {
        var name = Code switch
        {
            CqlCode.Map => $"map<{Key}, {Element}>",
            CqlCode.List or CqlCode.Set => $"{Code.ToString().ToLowerInvariant()}<{Element}>",
            _ => Code.ToString().ToLowerInvariant(),
        };
        return IsCollection && IsFrozen ? $"frozen<{name}>" : name;
    }
}
