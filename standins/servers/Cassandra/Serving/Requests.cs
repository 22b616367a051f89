using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Wire;
using StreamPlatform.Standins.Cassandra.Writing;

namespace StreamPlatform.Standins.Cassandra.Serving;

// The requests that name statements, for a client with its current keyspace. Each reads its body before it first waits.
internal sealed class Requests(Engine engine)
{
    private string? _keyspace;

    public async Task<Result> QueryAsync(ReadOnlyMemory<byte> body)
    {
        var (plan, execution) = ReadQuery(body.Span);
        var result = await plan.RunAsync(execution);
        if (result is KeyspaceResult use)
        {
            _keyspace = use.Keyspace;
        }

        return result;
    }

    public Result Prepare(ReadOnlyMemory<byte> body)
    {
        var reader = new BodyReader(body.Span);
        var (id, plan) = engine.Prepared.Prepare(reader.LongString(), _keyspace, engine.Schema);
        return new PreparedResult(id, plan.Variables, plan.PartitionKey, plan.Columns);
    }

    public Task<Result> ExecuteAsync(ReadOnlyMemory<byte> body)
    {
        var reader = new BodyReader(body.Span);
        var plan = engine.Prepared.Find(reader.ShortBytes(), engine.Schema);
        return plan.RunAsync(Execution(plan, QueryParameters.Read(ref reader)));
    }

    public Task<Result> BatchAsync(ReadOnlyMemory<byte> body)
    {
        var reader = new BodyReader(body.Span);
        var request = BatchRequest.Read(ref reader);
        if (request.Parts.Count == 0)
        {
            return Task.FromResult<Result>(VoidResult.Instance);
        }

        var parts = request.Parts.Select(part =>
        {
            var plan = part.PreparedId is not null ? engine.Prepared.Find(part.PreparedId, engine.Schema) : Planner.Make(part.Query!, engine.Schema, _keyspace);
            return plan is WritePlan write
                ? (write.Write, new Bindings(plan.Variables, part.Values, null, engine.Clock))
                : throw CqlError.Invalid("Invalid statement in batch: only UPDATE, INSERT and DELETE statements are allowed.");
        });
        return new Batch([.. parts], request.Consistency, request.Timestamp).RunAsync(engine);
    }

    private (Plan Plan, Execution Execution) ReadQuery(ReadOnlySpan<byte> body)
    {
        var reader = new BodyReader(body);
        var cql = reader.LongString();
        var parameters = QueryParameters.Read(ref reader);
        var plan = Planner.Make(cql, engine.Schema, _keyspace);
        return (plan, Execution(plan, parameters));
    }

    private Execution Execution(Plan plan, QueryParameters parameters) =>
        new(engine, parameters, new Bindings(plan.Variables, parameters.Values, parameters.Names, engine.Clock));
}
