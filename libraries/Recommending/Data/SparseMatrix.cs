namespace StreamPlatform.Recommending.Data;

/// <summary>Compressed rows: of each row the columns that are not zero, ascending, and their values.</summary>
public sealed class SparseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private SparseMatrix(int[] starts, int[] columns, float[] values, int columnCount)
    {
        _starts = starts;
        _columns = columns;
        _values = values;
        ColumnCount = columnCount;
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>Number of cells that are not zero.</summary>
    public int Count => _columns.Length;

    /// <summary>Users by items.</summary>
    public static SparseMatrix Of(IReadOnlyList<Interaction> interactions, int users, int items)
    {
        ArgumentNullException.ThrowIfNull(interactions);

        // two passes of counting sort, by item and then by user, leave each row in the order of its columns
        var byItem = Order(interactions.Count, items, index => interactions[index].Item, index => index);
        var byUser = Order(interactions.Count, users, index => interactions[byItem[index]].User, index => byItem[index]);
        var starts = new int[users + 1];
        var columns = new int[interactions.Count];
        var values = new float[interactions.Count];
        var filled = 0;
        var row = 0;
        foreach (var index in byUser)
        {
            var (user, item, strength, _) = interactions[index];
            while (row < user)
            {
                starts[++row] = filled;
            }

            if (filled > starts[row] && columns[filled - 1] == item)
            {
                values[filled - 1] += strength;
                continue;
            }

            columns[filled] = item;
            values[filled++] = strength;
        }

        while (row < users)
        {
            starts[++row] = filled;
        }

        return new SparseMatrix(starts, columns[..filled], values[..filled], items);
    }

    /// <summary>Columns of a row, ascending.</summary>
    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Values of a row, in the order of its columns.</summary>
    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Rows become columns.</summary>
    public SparseMatrix Transpose()
    {
        var starts = new int[ColumnCount + 1];
        foreach (var column in _columns)
        {
            starts[column + 1]++;
        }

        for (var i = 0; i < ColumnCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1];
        var columns = new int[Count];
        var values = new float[Count];
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                var place = next[_columns[i]]++;
                columns[place] = row;
                values[place] = _values[i];
            }
        }

        return new SparseMatrix(starts, columns, values, RowCount);
    }

    private static int[] Order(int count, int keys, Func<int, int> keyOf, Func<int, int> valueOf)
    {
        var starts = new int[keys + 1];
        for (var i = 0; i < count; i++)
        {
            starts[keyOf(i) + 1]++;
        }

        for (var i = 0; i < keys; i++)
        {
            starts[i + 1] += starts[i];
        }

        var ordered = new int[count];
        for (var i = 0; i < count; i++)
        {
            ordered[starts[keyOf(i)]++] = valueOf(i);
        }

        return ordered;
    }
}
