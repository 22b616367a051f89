using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Storage;

namespace StreamPlatform.Standins.Cassandra.Reading;

// As many rows as go into one answer; if there are more, where they begin.
internal sealed class Page(int size, int limit, int perPartition, PagingState? state)
{
    private PartitionKey? _partition = state?.Partition;
    private int _left = state?.Left ?? limit;
    private int _leftInPartition = state?.LeftInPartition ?? perPartition;

    public List<RowView> Rows { get; } = [];

    public PagingState? Next { get; private set; }

    public void Fill(IEnumerable<RowView> rows)
    {
        foreach (var row in rows)
        {
            if (_left == 0)
            {
                return;
            }

            if (_partition is null || KeyRestrictions.ByPlace(_partition, row.Partition) != 0)
            {
                _partition = row.Partition;
                _leftInPartition = perPartition;
            }

            if (_leftInPartition == 0)
            {
                continue;
            }

            if (Rows.Count == size)
            {
                Next = Behind(Rows[^1]);
                return;
            }

            Rows.Add(row);
            _left--;
            _leftInPartition--;
        }
    }

    private PagingState Behind(RowView last)
    {
        var isSame = KeyRestrictions.ByPlace(last.Partition, _partition!) == 0;
        return new PagingState(last.Partition, last.Found.Key, _left, isSame ? _leftInPartition : 0);
    }
}
