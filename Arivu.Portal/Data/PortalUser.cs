using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Data;

/// <summary>A person's login: a member of the team, or of one retailer.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>A login with a time-ordered id.</summary>
    public PortalUser() => Id = Guid.CreateVersion7();

    /// <summary>The name that others see, at most 120 characters.</summary>
    [MaxLength(120)]
    public string DisplayName { get; set; } = "";

    /// <summary>One of <see cref="Arivu.Portal.Kernel.Role"/>.</summary>
    [MaxLength(16)]
    public string Role { get; set; } = Arivu.Portal.Kernel.Role.Retailer;

    /// <summary>The store this login belongs to; null for the team.</summary>
    public int? RetailerId { get; set; }

    /// <summary>A disabled login keeps its history and cannot sign in; open sessions end within a minute.</summary>
    public bool Disabled { get; set; }

    /// <summary>The language of its pages and mails: en, ta or hi.</summary>
    [MaxLength(8)]
    public string Language { get; set; } = "en";

    /// <summary>When it signed in last, in UTC.</summary>
    public DateTime? LastSignInAt { get; set; }
}
