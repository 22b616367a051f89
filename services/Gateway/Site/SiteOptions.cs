using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Gateway.Site;

internal sealed class SiteOptions
{
    public const string Section = "Site";

    // folder of the built site, relative to the content root
    [Required]
    public string Root { get; init; } = "wwwroot";
}

[OptionsValidator]
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
