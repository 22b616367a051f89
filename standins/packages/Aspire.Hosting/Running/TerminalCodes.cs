using System.Text.RegularExpressions;

namespace Aspire.Hosting.Running;

/// <summary>Colours and cursor moves, such as <c>ESC [ 3 2 m</c>.</summary>
internal static partial class TerminalCodes
{
    public static string Remove(string line) => line.Contains('\e', StringComparison.Ordinal) ? Codes().Replace(line, "") : line;

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
