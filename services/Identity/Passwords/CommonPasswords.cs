using System.Collections.Frozen;

namespace StreamPlatform.Identity.Passwords;

// A list of words stands for a longer list of passwords: guessers try each word in every case, with digits around it and with look-alike characters.
internal static class CommonPasswords
{
    private static readonly string[] Rows =
    [
        "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "azertyuiopqsdfghjklmwxcvbn",
        "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
    ];

    private static readonly FrozenSet<string> Words = Read();

    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        var core = CoreOf(lower);
        return IsRepetition(lower) || IsWalkAlong(lower) || IsShortNumber(lower) || IsWord(core) || IsWord(WithoutLookAlikes(core));
    }

    private static bool IsWord(string core) => Words.Contains(core) || (core.Length % 2 == 0 && IsDoubled(core));

    private static bool IsDoubled(string core) =>
        core.AsSpan(0, core.Length / 2).SequenceEqual(core.AsSpan(core.Length / 2)) && Words.Contains(core[..(core.Length / 2)]);

    // "dragon" of "dragon2024!"; nothing of "12345678"
    private static string CoreOf(string password)
    {
        var first = 0;
        var end = password.Length;
        while (first < end && !char.IsLetter(password[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetter(password[end - 1]))
        {
            end--;
        }

        return password[first..end];
    }

    private static string WithoutLookAlikes(string password) => string.Concat(password.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    // dates and telephone numbers
    private static bool IsShortNumber(string password) =>
        password.Length < PasswordRules.RecommendedLength && password.All(char.IsAsciiDigit);

    // "aaaaaaaa", "abababab", "abcabcabc"
    private static bool IsRepetition(string password) =>
        Enumerable.Range(1, 3).Any(period => password.Select((c, i) => c == password[i % period]).All(same => same));

    private static bool IsWalkAlong(string password) => Rows.Any(row =>
        row.Contains(password, StringComparison.Ordinal) || string.Concat(row.Reverse()).Contains(password, StringComparison.Ordinal));

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-words.txt")!);
        return reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
