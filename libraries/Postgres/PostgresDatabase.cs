using System.Reflection;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.Postgres;

/// <summary>A room's own PostgreSQL database.</summary>
public static class PostgresDatabase
{
    /// <summary>Registers the data source of a connection, the migrations embedded in an assembly, and a check that its clock and ours agree.</summary>
    public static TBuilder AddPostgresDatabase<TBuilder>(this TBuilder builder, string connectionName, Assembly migrations)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(migrations);

        // columns are snake_case, properties are not
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new UtcTimestamps());
        builder.AddNpgsqlDataSource(connectionName);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddHealthChecks().AddCheck<ClockHealthCheck>("clock");
        builder.Services.AddMigrations(new MigrationSource(migrations.GetName().Name!, migrations));
        return builder;
    }

    /// <summary>Adds a further series of migrations to the room's database.</summary>
    public static IServiceCollection AddMigrations(this IServiceCollection services, MigrationSource source)
    {
        services.AddSingleton(source);
        services.TryAddSingleton<Migrator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MigrateAtStart>());
        return services;
    }
}
