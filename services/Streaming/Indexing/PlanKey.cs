namespace StreamPlatform.Streaming.Indexing;

internal readonly record struct PlanKey(string VideoId, string PlanId)
{
    public override string ToString() => $"{VideoId}/{PlanId}";

    public static PlanKey Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new PlanKey(text[..slash], text[(slash + 1)..]);
    }
}
