using System.Globalization;
using System.Text.RegularExpressions;

namespace MongoDB.Bson;

public readonly partial struct Decimal128
{
    private const int MaxDigits = 34;

    public static Decimal128 Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var result) ? result : throw new FormatException($"{s} is not a valid Decimal128.");
    }

    public static bool TryParse(string s, out Decimal128 result)
    {
        result = default;
        if (string.IsNullOrEmpty(s))
        {
            return false;
        }
        var match = Number().Match(s);
        if (!match.Success)
        {
            return TryParseSpecial(s, out result);
        }
        var negative = match.Groups["sign"].Value == "-";
        var whole = match.Groups["whole"].Value;
        var fraction = match.Groups["fraction"].Value;
        if (whole.Length + fraction.Length == 0 || !TryExponent(match.Groups["exponent"].Value, out var exponent))
        {
            return false;
        }
        return TryFit(negative, (whole + fraction).TrimStart('0'), exponent - fraction.Length, out result);
    }

    public override string ToString()
    {
        if (IsNaN(this))
        {
            return "NaN";
        }
        var sign = IsNegative(this) ? "-" : string.Empty;
        if (IsInfinity(this))
        {
            return sign + "Infinity";
        }
        var digits = Significand.ToString(CultureInfo.InvariantCulture);
        var adjusted = Exponent + digits.Length - 1;
        if (Exponent > 0 || adjusted < -6)
        {
            var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
            return $"{sign}{mantissa}E{(adjusted < 0 ? "-" : "+")}{Math.Abs(adjusted)}";
        }
        if (Exponent == 0)
        {
            return sign + digits;
        }
        digits = digits.PadLeft(1 - Exponent, '0');
        return $"{sign}{digits[..^-Exponent]}.{digits[^-Exponent..]}";
    }

    private static bool TryParseSpecial(string s, out Decimal128 result)
    {
        var negative = s[0] == '-';
        var word = s[0] is '-' or '+' ? s[1..] : s;
        if (word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            result = negative ? NegativeInfinity : PositiveInfinity;
            return true;
        }
        result = QNaN;
        return word.Equals("nan", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryExponent(string text, out int exponent)
    {
        exponent = 0;
        return text.Length == 0 || (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && Math.Abs((long)exponent) < 1_000_000);
    }

    /// <summary>Moves zeros between digits and exponent until both fit; digits that are not zero are never dropped.</summary>
    private static bool TryFit(bool negative, string digits, int exponent, out Decimal128 result)
    {
        result = default;
        if (digits.Length == 0)
        {
            result = new Decimal128(negative, Math.Clamp(exponent, MinExponent, MaxExponent), 0);
            return true;
        }
        while ((digits.Length > MaxDigits || exponent < MinExponent) && digits.Length > 1 && digits[^1] == '0')
        {
            digits = digits[..^1];
            exponent++;
        }
        if (exponent > MaxExponent && exponent - MaxExponent <= MaxDigits - digits.Length)
        {
            digits = digits.PadRight(digits.Length + exponent - MaxExponent, '0');
            exponent = MaxExponent;
        }
        if (digits.Length > MaxDigits || exponent is < MinExponent or > MaxExponent)
        {
            return false;
        }
        result = new Decimal128(negative, exponent, UInt128.Parse(digits, CultureInfo.InvariantCulture));
        return true;
    }

    [GeneratedRegex(@"^(?<sign>[+-])?(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE](?<exponent>[+-]?[0-9]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
