namespace StreamPlatform.Standins.Meilisearch.Settings;

internal sealed record TypoSettings
{
    public bool Enabled { get; init; } = true;

    public int OneTypo { get; init; } = 5;

    public int TwoTypos { get; init; } = 9;

    public IReadOnlyList<string> DisabledOnWords { get; init; } = [];

    public IReadOnlyList<string> DisabledOnAttributes { get; init; } = [];

    public bool DisabledOnNumbers { get; init; }

    public int AllowedFor(string word)
    {
        if (!Enabled || DisabledOnWords.Contains(word, StringComparer.Ordinal) || (DisabledOnNumbers && word.All(char.IsDigit)))
        {
            return 0;
        }
        return word.Length >= TwoTypos ? 2 : word.Length >= OneTypo ? 1 : 0;
    }
}
