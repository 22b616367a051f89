using System.Text.RegularExpressions;

namespace MongoDB.Bson;

/// <summary>A regular expression: pattern and options, in the server's dialect.</summary>
public class BsonRegularExpression : BsonValue, IComparable<BsonRegularExpression>, IEquatable<BsonRegularExpression>
{
    public BsonRegularExpression(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var end = pattern.LastIndexOf('/');
        if (pattern.Length > 0 && pattern[0] == '/' && end > 0)
        {
            Pattern = pattern[1..end].Replace("\\/", "/", StringComparison.Ordinal);
            Options = Sorted(pattern[(end + 1)..]);
        }
        else
        {
            Pattern = pattern;
            Options = string.Empty;
        }
    }

    public BsonRegularExpression(string pattern, string options)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Pattern = pattern;
        Options = Sorted(options ?? string.Empty);
    }

    public BsonRegularExpression(Regex regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        Pattern = regex.ToString();
        Options = OptionsOf(regex.Options);
    }

    public override BsonType BsonType => BsonType.RegularExpression;

    public string Pattern { get; }

    public string Options { get; }

    public static implicit operator BsonRegularExpression(Regex value) => new(value);

    public static implicit operator BsonRegularExpression(string value) => new(value);

    public static bool operator ==(BsonRegularExpression lhs, BsonRegularExpression rhs) => object.Equals(lhs, rhs);

    public static bool operator !=(BsonRegularExpression lhs, BsonRegularExpression rhs) => !(lhs == rhs);

    public new static BsonRegularExpression Create(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BsonRegularExpression)BsonTypeMapper.MapToBsonValue(value, BsonType.RegularExpression);
    }

    public int CompareTo(BsonRegularExpression other)
    {
        if (other is null)
        {
            return 1;
        }
        var order = string.CompareOrdinal(Pattern, other.Pattern);
        return order != 0 ? order : string.CompareOrdinal(Options, other.Options);
    }

    public override int CompareTo(BsonValue other) => other is BsonRegularExpression regex ? CompareTo(regex) : CompareTypeTo(other);

    public bool Equals(BsonRegularExpression rhs) =>
        rhs is not null && string.Equals(Pattern, rhs.Pattern, StringComparison.Ordinal) && string.Equals(Options, rhs.Options, StringComparison.Ordinal);

    public override bool Equals(object obj) => Equals(obj as BsonRegularExpression);

    public override int GetHashCode() => HashCode.Combine(BsonType, Pattern, Options);

    public Regex ToRegex()
    {
        var options = RegexOptions.None;
        options |= Options.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None;
        options |= Options.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : RegexOptions.None;
        options |= Options.Contains('x', StringComparison.Ordinal) ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None;
        options |= Options.Contains('s', StringComparison.Ordinal) ? RegexOptions.Singleline : RegexOptions.None;
        return new Regex(Pattern, options);
    }

    public override string ToString() => $"/{Pattern.Replace("/", "\\/", StringComparison.Ordinal)}/{Options}";

    private static string OptionsOf(RegexOptions options) => string.Concat(
        options.HasFlag(RegexOptions.IgnoreCase) ? "i" : string.Empty,
        options.HasFlag(RegexOptions.Multiline) ? "m" : string.Empty,
        options.HasFlag(RegexOptions.Singleline) ? "s" : string.Empty,
        options.HasFlag(RegexOptions.IgnorePatternWhitespace) ? "x" : string.Empty);

    private static string Sorted(string options) => string.Concat(options.Order());
}
