using System.Text;
using StreamPlatform.Standins.Meilisearch.Text;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// A text with its matches marked, and cut to some words around where most of them are.
internal sealed class MatchedText(Tokenizer tokenizer, MatchedWords matched, SearchRequest request)
{
    public string Format(string text, bool isHighlighted, int? cropWords)
    {
        if (!isHighlighted && cropWords is null)
        {
            return text;
        }
        var tokens = tokenizer.Tokenize(text);
        var lengths = tokens.ConvertAll(matched.LengthIn);
        var (from, to) = cropWords is > 0 and var words && tokens.Count > words ? Best(lengths, words) : (0, tokens.Count);
        var start = from == 0 ? 0 : tokens[from].Start;
        var end = to == tokens.Count ? text.Length : tokens[to - 1].End;
        var formatted = new StringBuilder(start > 0 ? request.CropMarker : "");
        var at = start;
        for (var i = from; isHighlighted && i < to; i++)
        {
            if (lengths[i] > 0)
            {
                formatted.Append(text, at, tokens[i].Start - at).Append(request.HighlightPreTag);
                formatted.Append(text, tokens[i].Start, lengths[i]).Append(request.HighlightPostTag);
                at = tokens[i].Start + lengths[i];
            }
        }
        formatted.Append(text, at, end - at);
        return formatted.Append(end < text.Length ? request.CropMarker : "").ToString();
    }

    public IEnumerable<(int Start, int Length)> Positions(string text)
    {
        foreach (var token in tokenizer.Tokenize(text))
        {
            var length = matched.LengthIn(token);
            if (length > 0)
            {
                yield return (Encoding.UTF8.GetByteCount(text.AsSpan(0, token.Start)), Encoding.UTF8.GetByteCount(text.AsSpan(token.Start, length)));
            }
        }
    }

    // The window with most matches, with these in its middle.
    private static (int From, int To) Best(List<int> lengths, int words)
    {
        var count = lengths.Take(words).Count(length => length > 0);
        var (best, bestFrom) = (count, 0);
        for (var from = 1; from + words <= lengths.Count; from++)
        {
            count += (lengths[from + words - 1] > 0 ? 1 : 0) - (lengths[from - 1] > 0 ? 1 : 0);
            if (count > best)
            {
                (best, bestFrom) = (count, from);
            }
        }
        if (best == 0)
        {
            return (0, words);
        }
        var first = lengths.FindIndex(bestFrom, length => length > 0);
        var last = lengths.FindLastIndex(bestFrom + words - 1, words, length => length > 0);
        var centred = Math.Clamp(first - ((words - (last - first + 1)) / 2), 0, lengths.Count - words);
        return (centred, centred + words);
    }
}
