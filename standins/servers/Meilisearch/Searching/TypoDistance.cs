namespace StreamPlatform.Standins.Meilisearch.Searching;

// The table of edit distances between a word and the beginnings of another, one row per letter of the other. Rows are kept, so that the
// next word goes on where it begins to differ.
internal sealed class TypoDistance
{
    private readonly string _word;
    private readonly int[][] _rows;

    public TypoDistance(string word, int longest)
    {
        _word = word;
        _rows = [.. Enumerable.Range(0, longest + 1).Select(_ => new int[word.Length + 1])];
        for (var column = 0; column <= word.Length; column++)
        {
            _rows[0][column] = column;
        }
    }

    // Between the whole word and the first so many letters of the other.
    public int At(int row) => _rows[row][_word.Length];

    // The least over all beginnings.
    public int Least(int row)
    {
        var least = int.MaxValue;
        for (var i = 1; i <= row; i++)
        {
            least = Math.Min(least, At(i));
        }
        return least;
    }

    // Fills a row and says how far off every longer word is at least.
    public int Step(string other, int row)
    {
        var (above, own) = (_rows[row - 1], _rows[row]);
        own[0] = row;
        var (letter, least) = (other[row - 1], row);
        for (var column = 1; column < own.Length; column++)
        {
            var cost = letter == _word[column - 1] ? 0 : 1;
            var value = Math.Min(Math.Min(above[column], own[column - 1]) + 1, above[column - 1] + cost);
            if (row > 1 && column > 1 && letter == _word[column - 2] && other[row - 2] == _word[column - 1])
            {
                value = Math.Min(value, _rows[row - 2][column - 2] + 1);
            }
            own[column] = value;
            least = Math.Min(least, value);
        }
        return least;
    }
}
