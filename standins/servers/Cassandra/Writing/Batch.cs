using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Reading;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Writing;

// Statements that are written together or not at all; one alone is a batch, too.
internal sealed record Batch(IReadOnlyList<(RowWrites Write, Bindings Bindings)> Parts, Consistency Consistency, long? Timestamp)
{
    private bool IsConditional => Parts.Any(part => part.Write.Conditions.IsConditional);

    public Task<Result> RunAsync(Engine engine)
    {
        if (Consistency.IsSerial())
        {
            throw CqlError.Invalid("You must use conditional updates for serializable writes");
        }

        foreach (var (write, _) in Parts)
        {
            Consistency.CheckAvailable(engine.Schema.Keyspace(write.Table.Keyspace).Replicas);
        }

        if (!IsConditional)
        {
            var timestamp = Timestamp ?? engine.WriteClock.Next();
            var mutations = Mutations(engine, timestamp);
            return engine.Database.WriteAsync(session => Apply(session, mutations));
        }

        CheckConditional();
        return engine.Database.WriteAsync(session => Compare(session, engine));
    }

    private List<Mutation> Mutations(Engine engine, long timestamp) =>
        [.. Parts.Select(part => part.Write.Mutation(part.Bindings, timestamp, engine.WriteClock))];

    private Result Apply(WriteSession session, List<Mutation> mutations)
    {
        foreach (var (write, _) in Parts)
        {
            session.CheckCurrent(write.Table);
        }

        mutations.ForEach(mutation => mutation.Apply(session));
        return VoidResult.Instance;
    }

    // Nobody writes between the look and the write: the queue has one writer.
    private Result Compare(WriteSession session, Engine engine)
    {
        foreach (var (write, bindings) in Parts.Where(part => part.Write.Conditions.IsConditional))
        {
            session.CheckCurrent(write.Table);
            var (partition, key) = write.Target(bindings);
            var stored = session.Find(write.Table, partition, key);
            var row = stored is null ? null : new RowView(write.Table, new FoundRow(partition, key, stored), bindings.Now);
            row = row?.Exists == true ? row : null;
            if (!write.Conditions.Hold(row, bindings))
            {
                return write.Conditions.Refusal(row);
            }
        }

        Apply(session, Mutations(engine, engine.WriteClock.Next()));
        return RowConditions.Success(Parts[0].Write.Table);
    }

    private void CheckConditional()
    {
        if (Parts.Select(part => part.Write.Table).Distinct().Count() > 1)
        {
            throw CqlError.Invalid("Batch with conditions cannot span multiple tables");
        }

        if (Parts.Select(part => part.Write.Target(part.Bindings).Partition.Token).Distinct().Count() > 1)
        {
            throw CqlError.Invalid("Batch with conditions cannot span multiple partitions");
        }
    }
}
