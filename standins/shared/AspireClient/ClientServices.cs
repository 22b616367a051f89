using Microsoft.Extensions.DependencyInjection;

namespace Aspire;

internal static class ClientServices
{
    public static void AddClient<T>(this IServiceCollection services, object? serviceKey, Func<IServiceProvider, T> create)
        where T : class
    {
        if (serviceKey is null)
        {
            services.AddSingleton(create);
        }
        else
        {
            services.AddKeyedSingleton(serviceKey, (s, _) => create(s));
        }
    }

    public static T Client<T>(this IServiceProvider services, object? serviceKey)
        where T : notnull => serviceKey is null ? services.GetRequiredService<T>() : services.GetRequiredKeyedService<T>(serviceKey);
}
