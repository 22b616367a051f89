using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire;

// the section, then its named part, then the connection string; the delegate of the caller comes last
internal static class ClientConfiguration
{
    public static TSettings Read<TSettings>(
        this IHostApplicationBuilder builder, string section, string connectionName, Action<TSettings, string> setConnectionString)
        where TSettings : new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionName);
        var settings = new TSettings();
        var general = builder.Configuration.GetSection(section);
        general.Bind(settings);
        general.GetSection(connectionName).Bind(settings);
        if (builder.Configuration.GetConnectionString(connectionName) is { Length: > 0 } connectionString)
        {
            setConnectionString(settings, connectionString);
        }

        return settings;
    }

    // asked for when the client is first resolved: a tool may build the host without any connection string
    public static string Required(string? connectionString, string connectionName, string section) =>
        string.IsNullOrWhiteSpace(connectionString)
            ? throw new InvalidOperationException(
                $"ConnectionString is missing. It should be provided in 'ConnectionStrings:{connectionName}' or under the "
                + $"'ConnectionString' key in '{section}' configuration section.")
            : connectionString;
}
