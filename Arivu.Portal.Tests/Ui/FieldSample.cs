using Arivu.Portal.Kernel;
using FluentValidation;

namespace Arivu.Portal.Tests.Ui;

/// <summary>What the form tests edit.</summary>
public sealed class FieldSample
{
    public string? Name { get; set; } = "Atta";

    public int CaseSize { get; set; } = 12;

    public int? Spare { get; set; } = 3;

    public decimal Rate { get; set; } = 5m;

    public Money Price { get; set; } = Money.FromRupees(384);

    public DateOnly? From { get; set; }

    public string? Unit { get; set; }

    public bool Active { get; set; }

    public Place Address { get; } = new();

    public IList<Line> Lines { get; } = [new Line(), new Line()];

    public sealed class Place
    {
        public string? City { get; set; }
    }

    public sealed class Line
    {
        public int Quantity { get; set; }
    }

    /// <summary>A name is needed; a case holds something.</summary>
    public sealed class Rules : AbstractValidator<FieldSample>
    {
        public Rules()
        {
            RuleFor(sample => sample.Name).NotEmpty().WithMessage("Type the name");
            RuleFor(sample => sample.CaseSize).GreaterThan(0).WithMessage("A case holds 1 piece or more");
        }
    }
}
