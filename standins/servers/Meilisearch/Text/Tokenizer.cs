using System.Runtime.InteropServices;

namespace StreamPlatform.Standins.Meilisearch.Text;

// Cuts text into words. Letters and digits make words; the settings may turn other characters into letters, or strings into separators.
internal sealed class Tokenizer(IEnumerable<string> separators, IEnumerable<string> nonSeparators, IEnumerable<string> dictionary)
{
    public const int SentenceDistance = 8;

    private readonly string[] _separators = [.. separators.Where(text => text.Length > 0).OrderByDescending(text => text.Length)];
    private readonly HashSet<char> _letters = [.. nonSeparators.Where(text => text.Length == 1).Select(text => text[0])];
    private readonly string[] _dictionary = [.. dictionary.Where(text => text.Length > 0).OrderByDescending(text => text.Length)];

    public static Tokenizer Default { get; } = new([], [], []);

    public List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var folded = new List<char>(16);
        var position = 0;
        var sentenceEnded = false;
        for (var at = 0; at < text.Length;)
        {
            var length = WordAt(text, at);
            if (length == 0)
            {
                var separator = SeparatorAt(text, at);
                sentenceEnded |= separator == 1 && EndsSentence(text, at);
                at += separator;
                continue;
            }
            folded.Clear();
            for (var i = at; i < at + length; i++)
            {
                Folding.Append(text[i], folded);
            }
            if (folded.Count > 0)
            {
                position += tokens.Count == 0 ? 0 : sentenceEnded ? SentenceDistance : 1;
                tokens.Add(new Token(new string(CollectionsMarshal.AsSpan(folded)), at, length, position));
                sentenceEnded = false;
            }
            at += length;
        }
        return tokens;
    }

    // One word as the index holds it.
    public string Normalize(string word)
    {
        var folded = new List<char>(word.Length);
        foreach (var letter in word)
        {
            Folding.Append(letter, folded);
        }
        return new string(CollectionsMarshal.AsSpan(folded));
    }

    private int WordAt(string text, int at)
    {
        foreach (var word in _dictionary)
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return word.Length;
            }
        }
        if (!IsLetter(text[at]) || SeparatorLength(text, at) > 0)
        {
            return 0;
        }
        // scripts without spaces: each sign is a word
        if (IsIdeograph(text[at]))
        {
            return 1;
        }
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || Folding.IsMark(text[end])) && !IsIdeograph(text[end]) && SeparatorLength(text, end) == 0)
        {
            end++;
        }
        return end - at;
    }

    private int SeparatorAt(string text, int at) => Math.Max(1, SeparatorLength(text, at));

    private int SeparatorLength(string text, int at)
    {
        foreach (var separator in _separators)
        {
            if (string.CompareOrdinal(text, at, separator, 0, separator.Length) == 0)
            {
                return separator.Length;
            }
        }
        return 0;
    }

    private bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || _letters.Contains(letter);

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    // "3.5" is two words of one sentence, "end. Next" is two sentences.
    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '.' or ',' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        ';' or '!' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '\n' or '\r' or '…' => true,
        _ => false,
    };
}
