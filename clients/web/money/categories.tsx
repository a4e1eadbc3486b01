import {
  Bus,
  Ellipsis,
  Gift,
  GraduationCap,
  HeartPulse,
  House,
  type LucideIcon,
  Plane,
  Plug,
  Receipt,
  Repeat,
  ShoppingBag,
  ShoppingBasket,
  Tag,
  Ticket,
  Utensils,
} from 'lucide-react';
import { cn } from '../ui/class-names.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  education: GraduationCap,
  entertainment: Ticket,
  fees: Receipt,
  gifts: Gift,
  groceries: ShoppingBasket,
  health: HeartPulse,
  housing: House,
  other: Ellipsis,
  restaurants: Utensils,
  shopping: ShoppingBag,
  subscriptions: Repeat,
  transport: Bus,
  travel: Plane,
  utilities: Plug,
};

/** A picture of a category, beside its name. People's own have one for all. */
export function CategoryIcon({ category, className }: { readonly category: string; readonly className?: string }) {
  const Icon = icons[category] ?? Tag;
  return (
    <span aria-hidden className={cn('grid size-10 shrink-0 place-items-center rounded-full bg-raised text-muted', className)}>
      <Icon className="size-4.5" />
    </span>
  );
}
