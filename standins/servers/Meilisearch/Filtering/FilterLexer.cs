using System.Text;

namespace StreamPlatform.Standins.Meilisearch.Filtering;

// word = letters, digits and _ - / . ; quoted = "…" or '…' with \ before a quote; symbols = ( ) [ ] , = != > >= < <=
internal static class FilterLexer
{
    public static List<FilterToken> Read(string text)
    {
        var tokens = new List<FilterToken>();
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
                continue;
            }
            var token = letter switch
            {
                '"' or '\'' => Quoted(text, at),
                '(' or ')' or '[' or ']' or ',' or '=' => new(FilterTokenKind.Symbol, text.Substring(at, 1), at),
                '!' or '>' or '<' => Comparison(text, at),
                _ when IsWordLetter(letter) => Word(text, at),
                _ => throw ApiErrors.InvalidFilter($"Found unexpected characters at the end of the filter: `{text[at..]}`. {at + 1}:{text.Length + 1} {text}"),
            };
            tokens.Add(token);
            at += token.Kind == FilterTokenKind.Quoted ? QuotedLength(text, at) : token.Text.Length;
        }
        tokens.Add(new(FilterTokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '/' or '.' or '+' or '*';

    private static FilterToken Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsWordLetter(text[end]))
        {
            end++;
        }
        return new(FilterTokenKind.Word, text[at..end], at);
    }

    private static FilterToken Comparison(string text, int at)
    {
        var length = at + 1 < text.Length && text[at + 1] == '=' ? 2 : 1;
        return text.Substring(at, length) == "!"
            ? throw ApiErrors.InvalidFilter($"Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `CONTAINS`, `NOT CONTAINS`, `STARTS WITH`, `NOT STARTS WITH`, `_geoRadius`, or `_geoBoundingBox` at `{text[at..]}`.")
            : new(FilterTokenKind.Symbol, text.Substring(at, length), at);
    }

    private static FilterToken Quoted(string text, int at)
    {
        var value = new StringBuilder();
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == text[at])
            {
                value.Append(text[++i]);
            }
            else if (text[i] == text[at])
            {
                return new(FilterTokenKind.Quoted, value.ToString(), at);
            }
            else
            {
                value.Append(text[i]);
            }
        }
        throw ApiErrors.InvalidFilter($"Expression `{text[at..]}` is missing the following closing delimiter: `{text[at]}`.");
    }

    private static int QuotedLength(string text, int at)
    {
        var i = at + 1;
        while (text[i] != text[at])
        {
            i += text[i] == '\\' && i + 1 < text.Length && text[i + 1] == text[at] ? 2 : 1;
        }
        return i + 1 - at;
    }
}
