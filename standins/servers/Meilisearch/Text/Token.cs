namespace StreamPlatform.Standins.Meilisearch.Text;

// A word as it is compared, where it stands in the text, and its position: one more than the word before it, eight more behind the end of a sentence.
internal readonly record struct Token(string Word, int Start, int Length, int Position)
{
    public int End => Start + Length;
}
