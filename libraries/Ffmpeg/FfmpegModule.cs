using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.Ffmpeg;

internal static class FfmpegModule
{
    public static void AddFfmpeg(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<FfmpegOptions>().BindConfiguration(FfmpegOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<ScratchSweeper>();
        builder.Services.AddSingleton<ProcessThread>();
        builder.Services.AddSingleton<FfmpegProcess>();
    }
}
