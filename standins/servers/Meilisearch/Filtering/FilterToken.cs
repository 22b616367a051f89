namespace StreamPlatform.Standins.Meilisearch.Filtering;

internal enum FilterTokenKind
{
    Word,
    Quoted,
    Symbol,
    End,
}

internal readonly record struct FilterToken(FilterTokenKind Kind, string Text, int At)
{
    // Keywords are written in any case, but never between quotes.
    public bool Is(string keyword) =>
        Kind == FilterTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase)
        || (Kind == FilterTokenKind.Symbol && Text == keyword);

    public bool IsValue => Kind is FilterTokenKind.Word or FilterTokenKind.Quoted;
}
