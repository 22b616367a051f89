using Microsoft.Extensions.Hosting;
using Npgsql;

namespace StreamPlatform.Postgres;

/// <summary>
/// Migrates before any other hosted service starts: in development, and when the process was started with <c>--migrate</c>, which ends it afterwards.
/// A deployment runs <c>--migrate</c> as a job, so that services need no right to change the schema.
/// </summary>
internal sealed class MigrateAtStart(
    Migrator migrator, NpgsqlDataSource database, IEnumerable<MigrationSource> sources, IHostEnvironment environment) : IHostedLifecycleService
{
    private static readonly bool OnlyMigrate = Environment.GetCommandLineArgs().Contains("--migrate", StringComparer.Ordinal);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (OnlyMigrate)
        {
            await DatabaseCreation.CreateIfMissingAsync(database, cancellationToken);
        }

        if (OnlyMigrate || environment.IsDevelopment())
        {
            await migrator.MigrateAsync(database, sources, cancellationToken);
        }

        if (OnlyMigrate)
        {
            // nothing else has been started yet, so there is nothing to stop
            Environment.Exit(0);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
