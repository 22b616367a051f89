using System.Threading.Channels;
using Npgsql;
using StreamPlatform.Postgres;

namespace StreamPlatform.Recommendations.Shelf;

// Hears of every change of the shelf, by whichever replica. What nobody may see any more goes at once; what is new is read first.
internal sealed class ShelfListener : NotificationListener
{
    private readonly Channel<string> _toRead = Channel.CreateUnbounded<string>();
    private readonly ShelfRows _rows;
    private readonly VideoShelf _shelf;
    private readonly ILogger<ShelfListener> _logger;

    public ShelfListener(NpgsqlDataSource database, ShelfRows rows, VideoShelf shelf, TimeProvider time, ILogger<ShelfListener> logger)
        : base(database, ShelfRows.Channel, time, logger)
    {
        _rows = rows;
        _shelf = shelf;
        _logger = logger;
    }

    // Set when all videos were read for the first time.
    public TaskCompletionSource Filled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Reads what was announced. Run beside the listening by its own loop.
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var videoId in _toRead.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await ReadOneAsync(videoId, cancellationToken);
            }
            catch (NpgsqlException failure)
            {
                // the connection that listens is gone too: when it is back, all are read
                _logger.ShelfNotRead(videoId, failure);
            }
        }
    }

    protected override void Hear(string payload)
    {
        var videoId = payload[1..];
        if (payload[0] == ShelfRows.Hidden)
        {
            _shelf.Hide(videoId);
        }

        // a change that is being read may be older than this one: it is read again, and what the database says last stands
        _toRead.Writer.TryWrite(videoId);
    }

    protected override async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        _shelf.Replace(await _rows.AllAsync(cancellationToken));
        _shelf.IndexContent();
        Filled.TrySetResult();
        _logger.ShelfFilled(_shelf.Count);
    }

    private async Task ReadOneAsync(string videoId, CancellationToken cancellationToken)
    {
        if (await _rows.FindAsync(videoId, cancellationToken) is { } video)
        {
            _shelf.Put(video);
        }
        else
        {
            _shelf.Hide(videoId);
        }
    }
}
