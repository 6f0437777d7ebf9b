using Arivu.Portal.Data;
using Arivu.Portal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arivu.Portal.Accounts.Views;

/// <summary>
/// A list as somebody of the team wants to see it again: its filters, order and columns under a name. Lists are addresses
/// (decision 007), so this is an address with a name; it is its owner's alone.
/// </summary>
public sealed class SavedView
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 40;

    /// <summary>Longest address of a list: /inventory.</summary>
    public const int ListLength = 80;

    /// <summary>Longest query: ?view=low&amp;sort=cover.</summary>
    public const int QueryLength = 1000;

    /// <summary>The most views one person keeps of one list.</summary>
    public const int Most = 30;

    private SavedView(Guid loginId, string list, string name) => (Id, LoginId, List, Name) = (Guid.CreateVersion7(), loginId, list, name);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose.</summary>
    public Guid LoginId { get; private set; }

    /// <summary>The list's path.</summary>
    public string List { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; }

    /// <summary>The query behind the path, with its question mark; empty for the list as it opens.</summary>
    public string Query { get; private set; } = "";

    /// <summary>A view under a name.</summary>
    /// <exception cref="RuleBrokenException">The name is empty or too long, or the query is too long.</exception>
    public static SavedView Of(Guid loginId, string list, string name, string query)
    {
        if (name.Trim().Length is 0 or > NameLength)
        {
            throw new RuleBrokenException("A view has a name of at most {0} characters.", NameLength);
        }

        var view = new SavedView(loginId, list, name.Trim());
        view.Show(query);
        return view;
    }

    /// <summary>Keeps another query under the same name.</summary>
    /// <exception cref="RuleBrokenException">The query is too long.</exception>
    public void Show(string query) => Query = query.Length <= QueryLength ? query : throw new RuleBrokenException("This view has more filters than can be kept.");
}

/// <summary>The table of saved views.</summary>
public static class SavedViewTables
{
    extension(PortalDbContext db)
    {
        /// <summary>Views that people of the team saved.</summary>
        public DbSet<SavedView> SavedViews => db.Set<SavedView>();
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.List).HasMaxLength(SavedView.ListLength);
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        builder.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
        builder.HasIndex(v => new { v.LoginId, v.List, v.Name }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(v => v.LoginId).OnDelete(DeleteBehavior.Restrict);
    }
}
