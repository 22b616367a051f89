using System.Text.RegularExpressions;

namespace Aspire.Hosting;

/// <summary>1 to 64 ASCII letters, digits and single hyphens, beginning with a letter, not ending with a hyphen.</summary>
internal static partial class ResourceNames
{
    public static void Check(string name)
    {
        if (!Pattern().IsMatch(name) || name.Length > 64)
        {
            throw new ArgumentException(
                $"Resource name '{name}' is invalid. Name must be 1 to 64 ASCII letters, digits and single hyphens, start with a letter and not end with a hyphen.",
                nameof(name));
        }
    }

    /// <summary>The form of a name in environment variables.</summary>
    public static string ForVariable(string name)
    {
        var encoded = NotInVariables().Replace(name, "_");
        return char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }

    [GeneratedRegex("^[A-Za-z](-?[A-Za-z0-9])*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex("[^A-Za-z0-9_]", RegexOptions.None, 1000)]
    private static partial Regex NotInVariables();
}
