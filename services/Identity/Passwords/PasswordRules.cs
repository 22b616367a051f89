using StreamPlatform.Identity.Accounts;

namespace StreamPlatform.Identity.Passwords;

// No rules of composition: length, and nothing that is tried first by everyone who guesses.
internal static class PasswordRules
{
    public const int MinLength = 8;
    public const int RecommendedLength = 15;
    public const int MaxLength = 128;

    // shorter names would refuse too much: "Al" is in "royal"
    private const int ShortestTellingName = 4;

    public static string? WhyRefused(string? password, EmailAddress email, string displayName)
    {
        if (password is null || password.Length < MinLength)
        {
            return $"Use at least {MinLength} characters; {RecommendedLength} or more is better.";
        }

        if (password.Length > MaxLength)
        {
            return $"Use at most {MaxLength} characters.";
        }

        if (CommonPasswords.Contains(password))
        {
            return "This is one of the passwords that are guessed first. A few unrelated words make a good one.";
        }

        var names = displayName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(displayName).Append(email.LocalPart);
        return names.Any(name => name.Length >= ShortestTellingName && password.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? "Do not use your name or e-mail address in it."
            : null;
    }
}
