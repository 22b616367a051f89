using System.Collections;
using System.Collections.Concurrent;

namespace Cassandra;

/// <summary>The rows of a result, each given once. Those of further pages are fetched when they are asked for.</summary>
public class RowSet : IEnumerable<Row>, IDisposable
{
    private readonly ConcurrentQueue<Row> _rows = new();
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private Func<byte[], Task<RowSet>> _fetch;

    internal RowSet(CqlColumn[] columns, IEnumerable<Row> rows, byte[] pagingState)
    {
        (Columns, PagingState) = (columns, pagingState);
        Add(rows);
    }

    internal RowSet() : this([], [], null)
    {
    }

    public virtual CqlColumn[] Columns { get; }

    /// <summary>Where the next page begins; null when there is none.</summary>
    public virtual byte[] PagingState { get; private set; }

    /// <summary>Whether rows of other pages come by themselves.</summary>
    protected internal virtual bool AutoPage { get; set; }

    public virtual bool IsFullyFetched => PagingState is null || !AutoPage;

    public virtual int GetAvailableWithoutFetching() => _rows.Count;

    public virtual bool IsExhausted()
    {
        while (_rows.IsEmpty && !IsFullyFetched)
        {
            FetchMoreResults();
        }

        return _rows.IsEmpty;
    }

    /// <summary>Waits for the next page while the thread stands still.</summary>
    public virtual void FetchMoreResults() => Task.Run(FetchMoreResultsAsync).GetAwaiter().GetResult();

    public virtual async Task FetchMoreResultsAsync()
    {
        await _fetching.WaitAsync().ConfigureAwait(false);
        try
        {
            if (IsFullyFetched)
            {
                return;
            }

            var next = await _fetch(PagingState).ConfigureAwait(false);
            Add(next._rows);
            PagingState = next.PagingState;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public virtual IEnumerable<Row> GetRows()
    {
        while (!IsExhausted())
        {
            if (_rows.TryDequeue(out var row))
            {
                yield return row;
            }
        }
    }

    public virtual IEnumerator<Row> GetEnumerator() => GetRows().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    internal void FetchBy(Func<byte[], Task<RowSet>> fetch)
    {
        _fetch = fetch;
        AutoPage = true;
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _fetching.Dispose();
        }
    }

    private void Add(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            _rows.Enqueue(row);
        }
    }
}
