using System.Globalization;

namespace StreamPlatform.Faults;

/// <summary>One fault that a process is to have, once.</summary>
/// <param name="Label">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Hit">At which arrival there; from 1.</param>
/// <param name="Limit">How long a hang lasts.</param>
public sealed record Fault(string Label, FaultKind Kind, int Hit = 1, TimeSpan? Limit = null)
{
    internal static readonly TimeSpan LongestHang = TimeSpan.FromMinutes(1);

    /// <summary>As it stands in <see cref="FaultPoint.Variable"/>: <c>label=kill@3</c>, <c>label=hang:20@1</c> with seconds.</summary>
    public override string ToString()
    {
        var limit = Limit is { } time ? string.Create(CultureInfo.InvariantCulture, $":{time.TotalSeconds:0.###}") : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Label}={Kind.ToString().ToLowerInvariant()}{limit}@{Hit}");
    }

    internal static Fault Parse(string text)
    {
        if (text.Split('=', '@') is [{ Length: > 0 } label, var what, var hit]
            && int.TryParse(hit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            && what.Split(':') is [var kind, .. { Length: <= 1 } limits]
            && Enum.TryParse<FaultKind>(kind, ignoreCase: true, out var known)
            && TryReadLimit(limits, out var limit))
        {
            return new Fault(label, known, number, limit);
        }

        throw new FormatException($"'{text}' is no fault; this is one: place=kill@1, and so are place=fail@2 and place=hang:20@1.");
    }

    private static bool TryReadLimit(string[] limits, out TimeSpan? limit)
    {
        limit = null;
        if (limits.Length == 0)
        {
            return true;
        }

        var isNumber = double.TryParse(limits[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        limit = isNumber ? TimeSpan.FromSeconds(seconds) : null;
        return isNumber;
    }
}
