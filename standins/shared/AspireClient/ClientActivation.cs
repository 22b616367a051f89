using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire;

// connects while the host starts, so that the first request does not wait
internal sealed class ClientActivation(Action resolve) : IHostedService
{
    public static void Add<T>(IServiceCollection services, object? serviceKey)
        where T : notnull =>
        services.AddSingleton<IHostedService>(s => new ClientActivation(() => s.Client<T>(serviceKey)));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        resolve();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
