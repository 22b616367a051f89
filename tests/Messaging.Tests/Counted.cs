using Dapper;
using StreamPlatform.Contracts;

namespace StreamPlatform.Messaging.Tests;

[HeardBy("commit", "rollback", "crash", "twins", "outage")]
internal sealed record Counted(string Name);

internal sealed class CountingHandler(Journal journal) : ITransactionalHandler<Counted>
{
    public async Task HandleAsync(Counted message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await work.Connection.ExecuteAsync("insert into counted (name) values (@Name)", message, work.Transaction);
        journal.Add(message.Name);
    }
}
